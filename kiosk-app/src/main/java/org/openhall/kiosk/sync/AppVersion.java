package org.openhall.kiosk.sync;

/** Versions of the kiosk program: dotted numbers, compared part by part; missing parts are 0. */
final class AppVersion {

    private static final String NUMBERS = "\\d{1,6}(\\.\\d{1,6})*";

    private AppVersion() {}

    /**
     * Whether a program may show content that asks for a version.
     *
     * @param asked empty: any will do; what is no version at all is one from a future that this program does not know
     */
    static boolean suffices(String version, String asked) {
        if (asked.isEmpty()) return true;
        if (!asked.matches(NUMBERS) || !version.matches(NUMBERS)) return false;
        String[] have = version.split("\\.", -1);
        String[] want = asked.split("\\.", -1);
        for (int i = 0; i < want.length; i++) {
            int mine = i < have.length ? Integer.parseInt(have[i]) : 0;
            int theirs = Integer.parseInt(want[i]);
            if (mine != theirs) return mine > theirs;
        }
        return true;
    }
}
