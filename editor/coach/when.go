package coach

import (
	"strings"
	"unicode"
)

// dayTable names a day that a child can find on a calendar.
const dayTable = `
<weekday>
tomorrow|tonight|today
this afternoon|evening|morning
@num|<ordinal> of? <month>
<month> @num
a week|fortnight today|tomorrow|on
day after tomorrow
in @num days
christmas|boxing|new day|eve|year's
christmas day|eve
new year 's day|eve
bonfire|fireworks night
easter sunday|monday|day
halloween
sports|results|inset|moving day
your|his|her birthday
first|last day of
the day of|after|before|you|we
on eid|diwali|halloween
this time next
same day|time next
`

// deadlineTable names a time that is no day, but that a promise can be held to.
const deadlineTable = `
this|next week|month|term|year|weekend|half|morning|afternoon|evening|summer|winter|spring|autumn|academic|school|time|christmas|easter
the next time|day|morning|visit
by|before|until|till|after|during|over|in|at|within|from the? end|start|beginning|middle of
by|before|until|till|after|during|over|in|at|from the? summer|winter|spring|autumn|easter|christmas|eid|diwali|ramadan|half|term|holidays|holiday|weekend|new|october|february|may|may's
by|before|until|till|after|at the? bedtime|lunch|lunchtime|teatime|tea|dinner|breakfast|break|school|midnight|midday|noon|playtime|night|dark|then
in|by|from|during|before|until|since|through <month>
in|within|for the? next? @num|the|couple|half hours|hour|days|day|weeks|week|months|month|minutes|year|years|fortnight
in|within the? next? couple of <period>
within the|a|an|one next? <period>
in|over the next|coming <period>
in a|one|under week|fortnight|month|day
in the|your holidays|morning|afternoon|evening|summer|autumn|spring|winter|new|first|last|second|coming
every|each <period>|time|visit|lesson|single|other|half|@num
every|each <weekday>
weekly|daily|fortnightly|monthly|nightly|termly|straightaway
once|twice|times a|each|every <period>
when|before|until|till|time|after|while i|we|you next|first|are ..1 see|visit|come|meet|back|there|there's|here|together
when|before|until|till|time|after i|we|you next? see|saw|visit|visited|come|came|meet|met|speak|talk|leave|left|get|go|move|start|turn|finish|finished
when|before|until|after you are|turn
next time
by|before|at|after|until|on|in|during my|our|your|the|his|her|their|that|this next? ..1 meeting|meetings|visit|visits|review|conference|hearing|appointment|session|party|trip|match|concert|exams|exam|holidays|move|weekend|interview|birthday|contest|show|group|assembly|lesson|stay
before|by|after|until|at <kin>|@name 's meeting|birthday|party|visit|review
by the time
straight|right away|after|before|now
immediately|at once
first thing
at|by|before|until|from|around|about @num !weeks|days
half|quarter past|to
@num o'clock|oclock|pm|am
the same|night|day|evening|week|morning before|day|night
night before
before your|you|the|we|he|she|they|mum|dad
by your|his|her|their
as|so soon as you|i|we get|arrive|are back|land|leave
until
after school|nursery|college|lunch|tea|work|that
all week|day|term|summer|weekend
on|at weekends|weekend|weekdays|nights
from now|today|september|tomorrow
while you|i|we are
for now
w/c|c/o
`

// vagueTable names a time that is none.
const vagueTable = `
soon|shortly|asap|a.s.a.p|eventually|sometime|someday
as soon as possible|i|we|he|she|they can|possible
in due course
at some point|stage|time
in the future
before too? long
one day
some day|time|point
later on?
in time !for
when|once|as|if i|we|possible|things|he|she can|settle|calm|possible
in a little|bit|while
in a few|couple|bit
from time to time
sooner or later
down the line
over time
`

type clock struct{ day, deadline, vague *matcher }

func (v vocabulary) clockWords() clock {
	families := strings.NewReplacer("<ordinal>", strings.Join(keys(ordinals), "|"))
	return clock{v.compile(families.Replace(dayTable)), v.compile(deadlineTable), v.compile(vagueTable)}
}

func keys(m map[string]bool) []string {
	var out []string
	for k := range m {
		out = append(out, k)
	}
	return out
}

// hasDay tells whether the words from to to of s name a day.
func (p *page) hasDay(s sentence, from, to int) bool {
	for i := max(from, s.from); i < min(to, s.to); i++ {
		if p.words[i].quoted {
			continue
		}
		if p.dateWord(s, i) {
			return true
		}
	}
	return tables().clock.day.between(p, s, from, to)
}

// dateWord tells whether word i by itself names a day: 4/11, 4.11.2026, the 14th, Mon.
func (p *page) dateWord(s sentence, i int) bool {
	w := &p.words[i]
	if w.upper && shortDays[w.low] && i > s.from {
		return true
	}
	if w.low == "fri" || w.low == "mon" && w.upper {
		return true
	}
	if !w.isNumber() {
		return ordinals[w.low] && i > s.from && p.words[i-1].low == "the" && (i+1 == s.to || p.words[i+1].brk > '-' || p.words[i+1].low == "at")
	}
	low := strings.TrimPrefix(w.low, "£")
	switch strings.TrimLeftFunc(low, unicode.IsDigit) {
	case "st", "nd", "rd", "th":
		return true
	}
	if slash := strings.Count(low, "/"); slash > 0 {
		return len(low) >= 3 && low[len(low)-1] != '/' && (i == s.from || p.words[i-1].low != "about")
	}
	return strings.Count(low, ".") == 2
}

var shortDays = set("mon tue tues wed weds thu thur thurs fri sat sun")

// hasWhen tells whether the words from to to of s give a time that a promise
// can be held to: a day, or a deadline in words.
func (p *page) hasWhen(s sentence, from, to int) bool {
	if p.hasDay(s, from, to) {
		return true
	}
	if tables().clock.vague.between(p, s, from, to) {
		return false
	}
	for i := max(from, s.from); i < min(to, s.to); i++ {
		w := &p.words[i]
		if w.isNumber() && !w.quoted && (strings.HasSuffix(w.low, "pm") || strings.HasSuffix(w.low, "am")) {
			return true
		}
	}
	return tables().clock.deadline.between(p, s, from, to)
}
