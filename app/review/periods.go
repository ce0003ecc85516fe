package review

import (
	"strconv"
	"time"

	"dearly/app/look"
)

// Period is what was counted in a month or, when all letters are of a few weeks, in
// a week.
type Period struct {
	Begins time.Time
	Week   bool
	Letters,
	Words, Findings int
}

// Per100 is how many findings there are in a hundred words of all its letters.
func (p Period) Per100() float64 { return Point{Words: p.Words, Findings: p.Findings}.Per100() }

const (
	weeksAtMost   = 10 // more than these are shown by month
	periodsAtMost = 18 // the newest of more
)

// Periods gathers points by week or by month, without gaps between the first and
// the last: a month without a letter is one of no letters. Points without a day are
// left out.
func Periods(points []Point) []Period {
	var first, last time.Time
	for _, p := range points {
		if t := p.Date.Time(time.UTC); !t.IsZero() {
			if first.IsZero() || t.Before(first) {
				first = t
			}
			if t.After(last) {
				last = t
			}
		}
	}
	if first.IsZero() {
		return nil
	}
	week := last.Sub(first) < weeksAtMost*7*24*time.Hour
	var out []Period
	for t := begins(first, week); !t.After(last); t = following(t, week) {
		out = append(out, Period{Begins: t, Week: week})
		if len(out) > periodsAtMost {
			out = out[1:]
		}
	}
	for _, p := range points {
		for i := range out {
			if t := p.Date.Time(time.UTC); !p.Date.IsZero() && begins(t, week).Equal(out[i].Begins) {
				out[i].Letters++
				out[i].Words += p.Words
				out[i].Findings += p.Findings
			}
		}
	}
	return out
}

// begins is the Monday of a week or the first day of a month.
func begins(t time.Time, week bool) time.Time {
	if week {
		return t.AddDate(0, 0, -(int(t.Weekday())+6)%7)
	}
	return time.Date(t.Year(), t.Month(), 1, 0, 0, 0, 0, time.UTC)
}

func following(t time.Time, week bool) time.Time {
	if week {
		return t.AddDate(0, 0, 7)
	}
	return t.AddDate(0, 1, 0)
}

// Name is the period in full: "October 2026", "Week of 2 November 2026".
func (p Period) Name() string {
	if p.Week {
		return "Week of " + look.LongDate(p.Begins)
	}
	return p.Begins.Format("January 2006")
}

// short is the period under its bar; the year stands where it begins.
func (p Period) short(first bool) string {
	if p.Week {
		return p.Begins.Format("2 Jan")
	}
	if first || p.Begins.Month() == time.January {
		return p.Begins.Format("Jan 06")
	}
	return p.Begins.Format("Jan")
}

// figure writes a number to one place: "3.2".
func figure(f float64) string { return strconv.FormatFloat(f, 'f', 1, 64) }
