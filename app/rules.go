package main

import (
	"maps"
	"slices"

	"dearly/app/idle"
	"dearly/app/policy"
	"dearly/storage"
)

// rules are what holds on this computer: what the council has set for all, and
// what the worker chose where the council left the choice.
type rules struct {
	policy   policy.Policy
	problems []string // what is wrong with the council's file, in sentences
}

func readRules() rules {
	p, problems := policy.Read(policy.Place())
	return rules{policy: p, problems: problems}
}

// among gives what the council locked, else what was chosen, else what the
// council starts with, else what is usual. The zero value means that nothing was
// set.
func among[T comparable](locked bool, council *T, chosen, usual T) T {
	var none T
	switch {
	case council != nil && (locked || chosen == none):
		return *council
	case chosen != none:
		return chosen
	}
	return usual
}

// settings are the worker's settings with the council's in them.
func (r rules) settings(chosen storage.Settings) storage.Settings {
	p, out := r.policy, chosen
	out.IdleLock = idle.Minutes(among(p.Locked("idle_lock"), p.IdleLock, chosen.IdleLock, 0))
	out.SharedFolder = among(p.Locked("shared_folder"), p.SharedFolder, chosen.SharedFolder, "")
	out.BackupFolder = among(p.Locked("backup_folder"), p.BackupFolder, chosen.BackupFolder, "")
	if p.ReviewQuestions != nil && (p.Locked("review_questions") || len(chosen.ReviewQuestions) == 0) {
		out.ReviewQuestions = slices.Clone(p.ReviewQuestions)
	}
	if p.Headings != nil && (p.Locked("headings") || len(chosen.Headings) == 0) {
		out.Headings = slices.Clone(p.Headings)
	}
	out.VisitEvery = maps.Clone(chosen.VisitEvery)
	for plan, days := range p.VisitEvery {
		if out.VisitEvery == nil {
			out.VisitEvery = map[storage.Plan]int{}
		}
		if p.Locked("visit_every") || out.VisitEvery[storage.Plan(plan)] == 0 {
			out.VisitEvery[storage.Plan(plan)] = days
		}
	}
	return out
}

// retention is how long letters stay, where the council has locked it.
func (r rules) retention(now storage.Retention) storage.Retention {
	p := r.policy
	if p.KeepInRecord != nil && p.Locked("keep_in_record") {
		now.InRecord = *p.KeepInRecord
	}
	if p.KeepUntouched != nil && p.Locked("keep_untouched") {
		now.Untouched = *p.KeepUntouched
	}
	return now
}

// settings are those of the open store, with the council's in them. What cannot be
// read counts as not set: the store says elsewhere that it is damaged.
func (d *desk) settings() storage.Settings {
	if d.store == nil {
		return d.rules.settings(storage.Settings{})
	}
	chosen, _ := d.store.Settings()
	return d.rules.settings(chosen)
}
