// Command letters prints the letters in a store, for .ci/try: what the Windows program has
// sealed must open elsewhere, word for word. With "new" as a third word it makes the store,
// for .ci/figures. For made-up letters only.
package main

import (
	"fmt"
	"os"

	"dearly/storage"
)

func main() {
	do := read
	if len(os.Args) > 3 && os.Args[3] == "new" {
		do = create
	}
	if err := do(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func create(dir, passphrase string) error {
	store, _, err := storage.Create(dir, passphrase, storage.Options{})
	if err != nil {
		return err
	}
	return store.Close()
}

func read(dir, passphrase string) error {
	store, err := storage.Open(dir, passphrase, storage.Options{})
	if err != nil {
		return err
	}
	defer store.Close()
	children, err := store.Children()
	if err != nil {
		return err
	}
	for _, child := range children {
		letters, err := store.Letters(child.ID)
		if err != nil {
			return err
		}
		for _, letter := range letters {
			fmt.Println(letter.Text)
		}
	}
	return nil
}
