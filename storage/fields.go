package storage

import (
	"encoding/json"
	"fmt"
)

// encode writes a box's text. The fields of old that value does not have were
// written by a newer Dearly and are carried over untouched (whole top-level
// fields; what lies inside a known field belongs to this program). Types that
// are encoded here must not leave out empty fields, or a field that was emptied
// would come back from old.
//
// An old text that cannot be read has nothing to carry: the new words come
// first.
func encode(value any, old []byte) ([]byte, error) {
	text, err := json.Marshal(value)
	if err != nil {
		return nil, fmt.Errorf("writing a record: %w", err)
	}
	if old == nil {
		return text, nil
	}
	var before, now map[string]json.RawMessage
	if json.Unmarshal(old, &before) != nil || json.Unmarshal(text, &now) != nil {
		return text, nil
	}
	carried := false
	for name, field := range before {
		if _, known := now[name]; !known {
			now[name] = field
			carried = true
		}
	}
	if !carried {
		return text, nil
	}
	return json.Marshal(now)
}

// decode reads a box's text. The error says nothing of what it holds, as
// encoding/json's own would.
func decode(text []byte, value any) error {
	if json.Unmarshal(text, value) != nil {
		return fmt.Errorf("reading a record: %w", ErrDamaged)
	}
	return nil
}
