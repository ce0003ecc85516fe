// What powercut_disk.go calls. See doc.go.
int powercut_on(const char *folder);
void powercut_off(void);
void powercut_arm(int operations, unsigned long long seed);
int powercut_dead(void);
int powercut_syncs(void);
int powercut_restore(void);
