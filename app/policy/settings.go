package policy

import (
	"encoding/json"
	"slices"
	"strings"
)

// setting reads one setting of the file.
type setting struct {
	read func(json.RawMessage, *Policy) bool // false: left out
	want string                              // what it must be, to follow its name
}

// settings are all that a policy can hold, by their names in the file.
func (Policy) settings() map[string]setting {
	return map[string]setting{
		"text_size":        number(80, 250, func(p *Policy) **int { return &p.TextSize }, "must be a number from 80 to 250"),
		"colours":          oneOf([]string{"system", "light", "dark", "contrast"}, func(p *Policy) **string { return &p.Colours }, `must be "system", "light", "dark" or "contrast"`),
		"steady_caret":     yesOrNo(func(p *Policy) **bool { return &p.SteadyCaret }),
		"spelling":         yesOrNo(func(p *Policy) **bool { return &p.Spelling }),
		"unfamiliar":       yesOrNo(func(p *Policy) **bool { return &p.Unfamiliar }),
		"idle_lock":        number(2, 30, func(p *Policy) **int { return &p.IdleLock }, "must be a number of minutes from 2 to 30"),
		"keep_in_record":   number(1, 365, func(p *Policy) **int { return &p.KeepInRecord }, "must be a number of days from 1 to 365"),
		"keep_untouched":   number(1, 365, func(p *Policy) **int { return &p.KeepUntouched }, "must be a number of days from 1 to 365"),
		"visit_every":      {read: readVisits, want: "must give each plan a number of days from 1 to 366"},
		"review_questions": lines(func(p *Policy) *[]string { return &p.ReviewQuestions }, "must be a list of questions"),
		"headings":         lines(func(p *Policy) *[]string { return &p.Headings }, "must be a list of headings"),
		"shared_folder":    path(func(p *Policy) **string { return &p.SharedFolder }),
		"backup_folder":    path(func(p *Policy) **string { return &p.BackupFolder }),
		"team_words":       path(func(p *Policy) **string { return &p.TeamWords }),
	}
}

func number(least, most int, field func(*Policy) **int, want string) setting {
	return setting{want: want, read: func(raw json.RawMessage, p *Policy) bool {
		var n *int
		if json.Unmarshal(raw, &n) != nil || n == nil || *n < least || *n > most {
			return false
		}
		*field(p) = n
		return true
	}}
}

func yesOrNo(field func(*Policy) **bool) setting {
	return setting{want: "must be true or false", read: func(raw json.RawMessage, p *Policy) bool {
		var yes *bool
		if json.Unmarshal(raw, &yes) != nil || yes == nil {
			return false
		}
		*field(p) = yes
		return true
	}}
}

func oneOf(all []string, field func(*Policy) **string, want string) setting {
	return setting{want: want, read: func(raw json.RawMessage, p *Policy) bool {
		var s *string
		if json.Unmarshal(raw, &s) != nil || s == nil || !slices.Contains(all, *s) {
			return false
		}
		*field(p) = s
		return true
	}}
}

func path(field func(*Policy) **string) setting {
	return setting{want: "must be a path in quotation marks", read: func(raw json.RawMessage, p *Policy) bool {
		var s *string
		if json.Unmarshal(raw, &s) != nil || s == nil || strings.TrimSpace(*s) == "" {
			return false
		}
		*field(p) = s
		return true
	}}
}

func lines(field func(*Policy) *[]string, want string) setting {
	return setting{want: want, read: func(raw json.RawMessage, p *Policy) bool {
		var all []string
		if json.Unmarshal(raw, &all) != nil || len(all) == 0 {
			return false
		}
		*field(p) = all
		return true
	}}
}

func readVisits(raw json.RawMessage, p *Policy) bool {
	var all map[string]int
	if json.Unmarshal(raw, &all) != nil || len(all) == 0 {
		return false
	}
	for plan, days := range all {
		if plan == "" || days < 1 || days > 366 {
			return false
		}
	}
	p.VisitEvery = all
	return true
}
