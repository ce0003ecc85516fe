package write

import "dearly/storage"

// Greeting is how a new letter to a child begins. Without a name the place for it is
// left open.
func Greeting(c storage.Child) string {
	if c.Name == "" {
		return "Dear …,\n\n"
	}
	return "Dear " + c.Name + ",\n\n"
}

// title is what the screen is called.
func title(c storage.Child) string {
	if c.Name == "" {
		return "Letter to a child without a name yet"
	}
	return "Letter to " + c.Name
}

// childName is what sentences call the child.
func (s *Screen) childName() string {
	if s.child.Name == "" {
		return "the child"
	}
	return s.child.Name
}
