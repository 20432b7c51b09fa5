package fr.prefecture.clu.batch.switchboard.format;

import java.util.HashMap;
import java.util.Map;

/** Where the columns of a CUCM file stand: by its line of names, else by their known positions. */
final class CucmColumns {

    /** Columns of the earliest release whose positions are known: 11.0. */
    private static final int KNOWN_WIDTH = 129;

    private static final Map<String, Integer> KNOWN =
            Map.ofEntries(
                    Map.entry("globalcallid_callmanagerid", 1),
                    Map.entry("globalcallid_callid", 2),
                    Map.entry("datetimeorigination", 4),
                    Map.entry("origcause_value", 11),
                    Map.entry("destspan", 27),
                    Map.entry("originalcalledpartynumber", 29),
                    Map.entry("finalcalledpartynumber", 30),
                    Map.entry("destcause_value", 33),
                    Map.entry("datetimeconnect", 47),
                    Map.entry("datetimedisconnect", 48),
                    Map.entry("duration", 55),
                    Map.entry("destdevicename", 57),
                    Map.entry("origcalledpartyredirectreason", 62),
                    Map.entry("globalcallid_clusterid", 65),
                    Map.entry("huntpilotdn", 102),
                    Map.entry("calledpartypatternusage", 103));

    final int width;
    final int manager;
    final int call;
    final int origination;
    final int originCause;
    final int destinationSpan;
    final int originalCalled;
    final int finalCalled;
    final int destinationCause;
    final int connect;
    final int disconnect;
    final int duration;
    final int destinationDevice;
    final int redirectReason;
    final int cluster;
    final int huntPilot;
    final int patternUsage;

    private CucmColumns(Map<String, Integer> places, int width) {
        this.width = width;
        this.manager = place(places, "globalcallid_callmanagerid");
        this.call = place(places, "globalcallid_callid");
        this.origination = place(places, "datetimeorigination");
        this.originCause = place(places, "origcause_value");
        this.destinationSpan = place(places, "destspan");
        this.originalCalled = place(places, "originalcalledpartynumber");
        this.finalCalled = place(places, "finalcalledpartynumber");
        this.destinationCause = place(places, "destcause_value");
        this.connect = place(places, "datetimeconnect");
        this.disconnect = place(places, "datetimedisconnect");
        this.duration = place(places, "duration");
        this.destinationDevice = place(places, "destdevicename");
        this.redirectReason = place(places, "origcalledpartyredirectreason");
        this.cluster = place(places, "globalcallid_clusterid");
        this.huntPilot = place(places, "huntpilotdn");
        this.patternUsage = place(places, "calledpartypatternusage");
    }

    private int place(Map<String, Integer> places, String name) {
        int place = places.getOrDefault(name, -1);
        return place < width ? place : -1;
    }

    static CucmColumns known() {
        return new CucmColumns(KNOWN, KNOWN_WIDTH);
    }

    /** Of a file that has its line of types, and no names. */
    static CucmColumns known(int width) {
        return new CucmColumns(KNOWN, width);
    }

    /** Of a line of names; of several columns of one name the first counts. */
    static CucmColumns named(QuotedFields names) {
        Map<String, Integer> places = new HashMap<>();
        for (String name : KNOWN.keySet()) {
            for (int i = names.count() - 1; i >= 0; i--) {
                if (names.is(i, name)) {
                    places.put(name, i);
                }
            }
        }
        return new CucmColumns(places, names.count());
    }

    /** Whether these columns can tell of calls; those of quality records cannot. */
    boolean tellOfCalls() {
        return manager >= 0
                && call >= 0
                && origination >= 0
                && originalCalled >= 0
                && finalCalled >= 0
                && connect >= 0
                && disconnect >= 0
                && duration >= 0;
    }

    /** Since release 8.5; an earlier one does not say what kind of number was called. */
    boolean tellOfHuntPilots() {
        return huntPilot >= 0 && patternUsage >= 0 && redirectReason >= 0;
    }
}
