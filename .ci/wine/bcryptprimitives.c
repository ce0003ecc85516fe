/* Wine 8 lacks this library, which programs made by Go ask for random bytes. Only for .ci/try. */
#include <windows.h>

BOOLEAN NTAPI SystemFunction036(PVOID, ULONG); /* RtlGenRandom */

__declspec(dllexport) BOOL WINAPI ProcessPrng(PBYTE bytes, SIZE_T n) {
	return SystemFunction036(bytes, (ULONG)n);
}
