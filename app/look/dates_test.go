package look

import (
	"testing"
	"time"
)

func at(s string) time.Time {
	t, err := time.Parse("2006-01-02 15:04", s)
	if err != nil {
		panic(err)
	}
	return t
}

func TestDaysAndTimesAreSaidAsInBritain(t *testing.T) {
	now := at("2026-11-22 18:00")
	for _, c := range []struct{ what, got, want string }{
		{"day", Day(at("2026-11-17 10:00")), "Tuesday 17 November"},
		{"day of this year", DayIn(at("2026-11-03 10:00"), now), "Tuesday 3 November"},
		{"day of another year", DayIn(at("2025-11-18 10:00"), now), "Tuesday 18 November 2025"},
		{"short day", ShortDay(at("2026-12-01 10:00")), "Tue 1 Dec"},
		{"clock", Clock(at("2026-11-17 09:05")), "09:05"},
		{"date for a field", LongDate(at("2017-05-04 00:00")), "4 May 2017"},
		{"today", When(at("2026-11-22 09:05"), now), "09:05"},
		{"yesterday", When(at("2026-11-21 23:59"), now), "yesterday 23:59"},
		{"this year", When(at("2026-11-17 10:00"), now), "Tue 17 Nov"},
		{"another year", When(at("2025-11-17 10:00"), now), "17 Nov 2025"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %q, want %q", c.what, c.got, c.want)
		}
	}
}

func TestDatesAreReadAsPeopleWriteThem(t *testing.T) {
	now := at("2026-11-22 18:00")
	for text, want := range map[string]string{
		"4/5/2017":             "2017-05-04",
		"04.05.17":             "2017-05-04",
		"4-5-2017":             "2017-05-04",
		"4 May 2017":           "2017-05-04",
		" 4  may  2017 ":       "2017-05-04",
		"4th May 2017":         "2017-05-04",
		"1st of May 2017":      "",
		"Thursday 4 May 2017":  "2017-05-04",
		"Thu, 4 May 2017":      "2017-05-04",
		"2017-05-04":           "2017-05-04",
		"22 Sept 2009":         "2009-09-22",
		"22 september 09":      "2009-09-22",
		"3/8/97":               "1997-08-03",
		"31/4/2017":            "",
		"29/2/2017":            "",
		"29/2/2016":            "2016-02-29",
		"4/13/2017":            "",
		"0/5/2017":             "",
		"May 2017":             "",
		"4 Mai 2017":           "",
		"4/5":                  "",
		"4/5/201":              "",
		"20170504":             "",
		"eight":                "",
		"":                     "",
		"4/5/2017 at tea time": "",
	} {
		got, ok := ParseDate(text, now)
		switch {
		case want == "" && ok:
			t.Errorf("%q was read as %s, want it refused", text, got.Format(time.DateOnly))
		case want != "" && (!ok || got.Format(time.DateOnly) != want):
			t.Errorf("%q was read as %s (%v), want %s", text, got.Format(time.DateOnly), ok, want)
		}
	}
}

func FuzzParseDate(f *testing.F) {
	for _, s := range []string{"4/5/2017", "4 May 2017", "2017-05-04", "٤/٥/٢٠١٧", "4th"} {
		f.Add(s)
	}
	now := at("2026-11-22 18:00")
	f.Fuzz(func(t *testing.T, s string) {
		d, ok := ParseDate(s, now)
		if !ok {
			return
		}
		again, ok := ParseDate(LongDate(d), now)
		if ok && !again.Equal(d) {
			t.Fatalf("%q: %v said and read again is %v", s, d, again)
		}
	})
}
