package main

import (
	"slices"
	"testing"

	"dearly/app/policy"
	"dearly/storage"
)

func TestTheCouncilsSettingsStandWhereTheyAreLockedAndGiveWayElsewhere(t *testing.T) {
	five, folder := 5, "/srv/council"
	council := policy.Policy{IdleLock: &five, SharedFolder: &folder, ReviewQuestions: []string{"Why?"}, VisitEvery: map[string]int{"child-in-need": 20}}
	for _, c := range []struct {
		name   string
		policy policy.Policy
		chosen storage.Settings
		idle   int
		shared string
		asked  []string
		visits int
	}{
		{"nothing set at all", policy.Policy{}, storage.Settings{}, 10, "", nil, 0},
		{"only the council", council, storage.Settings{}, 5, folder, []string{"Why?"}, 20},
		{"the worker chose", council, storage.Settings{IdleLock: 20, SharedFolder: "/home", ReviewQuestions: []string{"What?"}, VisitEvery: map[storage.Plan]int{storage.ChildInNeed: 28}}, 20, "/home", []string{"What?"}, 28},
		{"the worker chose what is locked", policy.Lock(council, "idle_lock", "shared_folder", "review_questions", "visit_every"),
			storage.Settings{IdleLock: 20, SharedFolder: "/home", ReviewQuestions: []string{"What?"}, VisitEvery: map[storage.Plan]int{storage.ChildInNeed: 28}}, 5, folder, []string{"Why?"}, 20},
		{"a time that nobody may choose", policy.Policy{}, storage.Settings{IdleLock: 500}, 30, "", nil, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := rules{policy: c.policy}.settings(c.chosen)
			if got.IdleLock != c.idle || got.SharedFolder != c.shared || !slices.Equal(got.ReviewQuestions, c.asked) || got.VisitEvery[storage.ChildInNeed] != c.visits {
				t.Errorf("got %+v", got)
			}
		})
	}
}
