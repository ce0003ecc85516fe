package look

// Back is the button of the way back; nil when there is none.
func (b *TopBar) Back() *Button { return b.back }
