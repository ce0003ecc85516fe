package look

import (
	"testing"

	"dearly/storage"
)

func TestEveryPlanHasANameAndUsualDays(t *testing.T) {
	for _, p := range storage.Plans() {
		if UsualEvery(p) == 0 || PlanName(p) == "" {
			t.Errorf("%s has no usual days or no name", p)
		}
	}
}
