package fr.prefecture.clu.committee;

/** What a meeting needs before its next step, and whether it is there. */
public record MeetingCheck(Kind kind, boolean done) {

    /** Each names the state that waits for it. */
    public enum Kind {
        EXACT_DATE(Meeting.State.CONVENED),
        TIME(Meeting.State.CONVENED),
        PLACE(Meeting.State.CONVENED),
        CHAIR(Meeting.State.CONVENED),
        AGENDA(Meeting.State.CONVENED),
        INVITEES(Meeting.State.CONVENED),
        DAY_COME(Meeting.State.HELD),
        ATTENDANCE(Meeting.State.SUBMITTED),
        EVERY_THEME(Meeting.State.SUBMITTED),
        DECISIONS(Meeting.State.SUBMITTED),
        RECIPIENTS(Meeting.State.SUBMITTED),
        SIGNATURE(Meeting.State.DISTRIBUTED),
        OBSERVATIONS_UNTIL(Meeting.State.DISTRIBUTED);

        private final Meeting.State before;

        Kind(Meeting.State before) {
            this.before = before;
        }

        /** The state that can't be reached without it. */
        public Meeting.State before() {
            return before;
        }
    }
}
