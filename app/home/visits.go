package home

import (
	"slices"
	"strings"
	"time"

	"dearly/app/look"
	"dearly/storage"
)

// visit is when a child was seen last and when they are to be seen next.
type visit struct {
	last    storage.Date // zero: no visit written down
	next    storage.Date // zero: nobody knows
	planned bool         // next is the day the last letter promised; else what the interval asks for
	every   int          // days between visits; 0: not known
}

// everyFor is the interval in days that holds for a child.
func everyFor(c storage.Child, chosen map[storage.Plan]int) int {
	switch {
	case c.VisitEvery > 0:
		return c.VisitEvery
	case chosen[c.Plan] > 0:
		return chosen[c.Plan]
	}
	return look.UsualEvery(c.Plan)
}

// visitOf works out the visits from a child's letters, and from the notes of visits
// that no letter tells of yet. A visit to come and one at which the child was not
// seen do not count as the last. Of the day that was
// promised and the day that the interval asks for, the earlier stands: a promise
// is not kept by the rule, nor the rule by a promise.
func visitOf(c storage.Child, letters []storage.Letter, notes []storage.VisitNote, every int, today storage.Date) visit {
	v := visit{every: every}
	var promised storage.Date
	var of storage.Date // the visit at which it was promised
	notSeen := map[storage.Date]bool{}
	for _, l := range letters {
		if l.Visit.IsZero() || l.Visit.Compare(today) > 0 {
			continue
		}
		notSeen[l.Visit] = l.Facts.Seen == storage.No
		if l.Facts.Seen != storage.No && l.Visit.Compare(v.last) > 0 {
			v.last = l.Visit
		}
		if !l.Facts.Next.IsZero() && l.Visit.Compare(of) >= 0 {
			of, promised = l.Visit, l.Facts.Next
		}
	}
	for _, n := range notes {
		if n.Visit.Compare(today) <= 0 && !notSeen[n.Visit] && n.Visit.Compare(v.last) > 0 {
			v.last = n.Visit
		}
	}
	if every > 0 && !v.last.IsZero() {
		v.next = plus(v.last, every)
	}
	if promised.Compare(v.last) > 0 && (v.next.IsZero() || promised.Compare(v.next) <= 0) {
		v.next, v.planned = promised, true
	}
	return v
}

func plus(d storage.Date, days int) storage.Date {
	return storage.DateOf(d.Time(time.UTC).AddDate(0, 0, days))
}

// between is how many days lie from one day to another.
func between(from, to storage.Date) int {
	return int(to.Time(time.UTC).Sub(from.Time(time.UTC)).Hours() / 24) // UTC has no summer time
}

// late is how many days the next visit is late; 0 or less: it is not.
func (v visit) late(today storage.Date) int {
	if v.next.IsZero() {
		return 0
	}
	return between(v.next, today)
}

// soon says whether the next visit is late or lies in the week that begins today.
func (v visit) soon(today storage.Date) bool { return !v.next.IsZero() && v.late(today) > -7 }

// chip is the visit in two or three words, where it must not be missed: "3 days
// late", "due today"; empty where it can wait.
func (v visit) chip(today storage.Date) (string, look.Tone) {
	late := v.late(today)
	switch {
	case v.next.IsZero() || late < -1:
		return "", look.Quiet
	case late > 0:
		return look.Count(late, "day", "days") + " late", look.Warn
	case late == 0:
		return "due today", look.Warn
	}
	return "due tomorrow", look.Active
}

// words is the visit in a line: "next visit Tue 1 Dec", "visit was due Fri 20 Nov",
// "visit due Friday"; empty when nobody knows.
func (v visit) words(today storage.Date) string {
	if v.next.IsZero() {
		return ""
	}
	late, on := v.late(today), shortDay(v.next, today)
	switch {
	case late > 0:
		return "visit was due " + on
	case late > -7:
		return "visit due " + v.next.Time(time.UTC).Weekday().String()
	}
	return "next visit " + on
}

// why says what the day of the next visit rests on.
func (v visit) why(c storage.Child, today storage.Date) string {
	parts := []string{v.when(today)}
	switch {
	case v.planned && v.late(today) > 0:
		parts = append(parts, "the day you planned, "+shortDay(v.next, today)+", has passed")
	case v.planned:
		parts = append(parts, "you planned "+shortDay(v.next, today))
	case v.every > 0:
		parts = append(parts, "every "+look.Count(v.every, "day", "days")+forPlan(c.Plan))
	}
	return strings.Join(parts, " · ")
}

// when says when the child was seen last.
func (v visit) when(today storage.Date) string {
	if v.last.IsZero() {
		return "No visit written down yet"
	}
	return "Last visit " + shortDay(v.last, today) + ", " + ago(between(v.last, today))
}

func forPlan(p storage.Plan) string {
	if name := look.PlanName(p); name != "" {
		return " (" + strings.ToLower(name) + ")"
	}
	return ""
}

func ago(days int) string {
	switch days {
	case 0:
		return "today"
	case 1:
		return "yesterday"
	}
	return look.Count(days, "day", "days") + " ago"
}

// shortDay is a day in little room, with its year when it is not this one.
func shortDay(d, today storage.Date) string {
	t := d.Time(time.UTC)
	if d.Year != today.Year {
		return t.Format("2 Jan 2006")
	}
	return look.ShortDay(t)
}

// lateFirst orders children for the list: whose visit is late, the latest first;
// then all others as they were, by name.
func lateFirst(children []storage.Child, visits map[storage.ID]visit, today storage.Date) {
	slices.SortStableFunc(children, func(a, b storage.Child) int {
		return max(visits[b.ID].late(today), 0) - max(visits[a.ID].late(today), 0)
	})
}

// doubts are plain sentences about the days of a visit that cannot be right. They
// stop nothing.
func doubts(c storage.Child, l storage.Letter, now time.Time) []string {
	var out []string
	today := storage.DateOf(now)
	if l.Visit.IsZero() {
		return nil
	}
	if !c.Born.IsZero() && l.Visit.Compare(c.Born) < 0 {
		out = append(out, "The day of this visit lies before "+c.Name+" was born, "+look.LongDate(c.Born.Time(time.UTC))+". Look at the day again.")
	}
	if l.Visit.Compare(today) > 0 && (l.State == storage.Agreed || l.State == storage.InRecord) {
		out = append(out, "The day of this visit is still to come. Look at the day again.")
	}
	if next := l.Facts.Next; !next.IsZero() && next.Compare(l.Visit) <= 0 {
		out = append(out, "The next visit, "+shortDay(next, today)+", lies before this one. Look at the days again.")
	}
	return out
}
