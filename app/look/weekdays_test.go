package look

import (
	"testing"
	"time"
)

func TestDaysOfTheWeekAreReadAsPeopleMeanThem(t *testing.T) {
	tuesday := time.Date(2026, 11, 17, 21, 42, 0, 0, time.UTC)
	sunday := tuesday.AddDate(0, 0, 5)
	for _, c := range []struct {
		words string
		now   time.Time
		ahead bool
		want  string
	}{
		{"friday", tuesday, true, "2026-11-20"}, {"Fri", tuesday, true, "2026-11-20"}, {"on Friday", tuesday, true, "2026-11-20"},
		{"tuesday", tuesday, true, "2026-11-24"}, {"next tuesday", tuesday, true, "2026-11-24"}, {"next friday", tuesday, true, "2026-11-27"},
		{"this friday", tuesday, true, "2026-11-20"}, {"this coming friday", tuesday, true, "2026-11-20"}, {"friday week", tuesday, true, "2026-11-27"},
		{"next tuesday", sunday, true, "2026-11-24"}, {"tuesday", sunday, true, "2026-11-24"},
		{"tuesday", tuesday, false, "2026-11-17"}, {"last tuesday", tuesday, false, "2026-11-10"}, {"friday", tuesday, false, "2026-11-13"},
		{"last friday", tuesday, false, "2026-11-13"}, {"this monday", tuesday, false, "2026-11-16"}, {"Weds", tuesday, false, "2026-11-11"},
		{"last tuesday", tuesday, true, "2026-11-10"}, {"next friday", tuesday, false, "2026-11-27"},
		{"someday", tuesday, true, ""}, {"fri day", tuesday, true, ""}, {"fr", tuesday, true, ""}, {"", tuesday, true, ""}, {"next", tuesday, true, ""},
		{"last week", tuesday, true, ""}, {"every friday", tuesday, true, ""}, {"last friday week", tuesday, true, ""},
	} {
		got := ""
		if d, ok := ParseWeekday(c.words, c.now, c.ahead); ok {
			got = d.Format("2006-01-02")
		}
		if got != c.want {
			t.Errorf("%q on %s is read as %q, not %q", c.words, c.now.Weekday(), got, c.want)
		}
	}
}
