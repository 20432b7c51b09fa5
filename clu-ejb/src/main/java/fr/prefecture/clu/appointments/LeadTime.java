package fr.prefecture.clu.appointments;

/** How long before it an appointment was booked, in days, both ends included. */
public enum LeadTime {
    WEEK(0, 7),
    FORTNIGHT(8, 14),
    MONTH(15, 28),
    LONGER(29, 999);

    private final int from;
    private final int to;

    LeadTime(int from, int to) {
        this.from = from;
        this.to = to;
    }

    public static LeadTime of(int days) {
        for (LeadTime time : values()) {
            if (days >= time.from && days <= time.to) {
                return time;
            }
        }
        throw new IllegalArgumentException(String.valueOf(days));
    }
}
