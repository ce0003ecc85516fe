// Package policy reads what a council's IT people have set for every worker on a
// computer: one JSON file, which only they can write.
//
//	Windows  %ProgramData%\Dearly\policy.json
//	macOS    /Library/Application Support/Dearly/policy.json
//	Linux    /etc/dearly/policy.json
//
// Each setting is there or not. One that is there is what everybody starts with;
// one that is also named under "locked" cannot be changed in the program. Whatever
// cannot be read is left out and told, and the usual setting stands in its place.
//
//	{
//	  "idle_lock": 5,
//	  "keep_in_record": 14,
//	  "visit_every": {"child-protection": 14, "looked-after": 42},
//	  "shared_folder": "C:\\Users\\Public\\Dearly",
//	  "locked": ["idle_lock", "keep_in_record"]
//	}
package policy
