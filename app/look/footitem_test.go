package look

import "testing"

func TestAFactOfTheFootLineIsFoundByItsPlace(t *testing.T) {
	dressed(t)
	f := NewFootLine("34 words", "", "4 to look at")
	f.SetState("Saved 21:42", Good)
	for i, want := range []string{"34 words", "", "4 to look at", ""} {
		got := ""
		if item := f.Item(i); item != nil {
			got = item.Text()
		}
		if got != want {
			t.Errorf("at %d stands %q", i, got)
		}
	}
}
