package org.openhall.contract.slip;

/** A slip as it was printed when slips were new. */
final class OldSlip {
    static final String KEY = "ed25519:MC4CAQAwBQYDK2VwBCIEIMOBlEXM7hmfbPA3B7AyuJO5LLFnO/mpKk1GA22ZBUgI:MCowBQYDK2VwAyEA7"
            + "WOcX9LmMeDFwwfCQRrPvFExnf5z10Q479haX9PzUQE=";
    static final String TEXT = "G1.330100100012321.HTKQT.4NPKJ0P0U1V8/AS%16:CGSFE.IFMPLO4WAILH%WT+SI:H3$HO:5UTBFC+SLGV*NN4"
            + "/JTX4.DI%DEG1J9HNFUNO.OP5MWSQERSWFW-CET.EI66$JJ75QFXDTV6";

    private OldSlip() {}
}
