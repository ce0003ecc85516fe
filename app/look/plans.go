package look

import "dearly/storage"

// PlanName is a kind of plan in words; empty for none.
func PlanName(p storage.Plan) string {
	switch p {
	case storage.EarlyHelp:
		return "Early help"
	case storage.ChildInNeed:
		return "Child in need"
	case storage.ChildProtection:
		return "Child protection"
	case storage.LookedAfter:
		return "Looked after"
	case storage.PrivateFoster:
		return "Private fostering"
	case storage.CareLeaver:
		return "Care leaver"
	}
	return ""
}

// UsualEvery is how many days lie between visits where neither the child's page
// nor the settings say; 0 where nobody knows. Most of it is local policy that
// differs from council to council (notes/practice.md §1.5), so the screens say
// whose it is to decide.
func UsualEvery(p storage.Plan) int {
	switch p {
	case storage.ChildProtection:
		return 14 // 10 working days
	case storage.ChildInNeed:
		return 28
	case storage.LookedAfter, storage.PrivateFoster, storage.EarlyHelp:
		return 42
	case storage.CareLeaver:
		return 56
	}
	return 0
}
