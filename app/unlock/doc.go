// Package unlock is the door: the first run, with its passphrase and recovery
// key; opening the store with either; and the sentences for when it will not
// open.
//
// A [Screen] shows one step at a time. A step is built anew when it is come to
// and keeps nothing when it is left, so a passphrase lives no longer than it
// must. What takes long (deriving a key takes more than half a second, on
// purpose) runs off the goroutine that paints, by Params.Run.
package unlock
