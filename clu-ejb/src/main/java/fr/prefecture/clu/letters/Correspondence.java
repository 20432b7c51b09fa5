package fr.prefecture.clu.letters;

import fr.prefecture.clu.mail.MailHead;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** E-mails of others and what we replied, as far as their heads say: LET-62 to LET-65. */
final class Correspondence {

    private static final InboundChannel CHANNEL = InboundChannel.ELECTRONIC;

    private final List<MailHead> received = new ArrayList<>();
    private final Map<String, List<MailHead>> repliesTo = new HashMap<>();
    private final Limits limits;
    private final ZoneId zone;
    private final LocalDate readOn;
    private int replies;
    private int others;
    private int machines;
    private int twice;

    /**
     * @param zone in which days begin, whatever the senders' zones
     */
    Correspondence(
            List<MailHead> heads, OurAddresses ours, Limits limits, ZoneId zone, LocalDate readOn) {
        this.limits = limits;
        this.zone = zone;
        this.readOn = readOn;
        Set<String> known = new HashSet<>();
        List<MailHead> sent = new ArrayList<>();
        for (MailHead head : heads) {
            if (!known.add(key(head))) {
                twice++;
            } else if (head.returned() || head.automatic() && !ours.contain(head.sender())) {
                machines++;
            } else if (ours.contain(head.sender())) {
                sent.add(head);
            } else {
                received.add(head);
            }
        }
        Set<String> waitedFor = new HashSet<>();
        received.forEach(head -> waitedFor.add(head.messageId()));
        for (MailHead head : sent) {
            List<String> named = head.repliesTo().stream().filter(waitedFor::contains).toList();
            named.forEach(id -> repliesTo.computeIfAbsent(id, key -> new ArrayList<>()).add(head));
            if (named.isEmpty()) {
                others++;
            } else {
                replies++;
            }
        }
    }

    /** LET-63: by its number; without one, by who sent it when. */
    private static String key(MailHead head) {
        return head.messageId().isEmpty() ? head.sender() + " " + head.sentAt() : head.messageId();
    }

    FolderCount count(Map<LocalDate, Integer> versions) {
        SortedMap<LocalDate, int[]> weeks = new TreeMap<>();
        int anonymous = 0;
        for (MailHead head : received) {
            LocalDate day = day(head.sentAt());
            int[] counts = weeks.computeIfAbsent(InboundMail.mondayOf(day), monday -> new int[5]);
            counts[0]++;
            add(head, day, ReplyMeasure.ACKNOWLEDGEMENT, counts, 1);
            add(head, day, ReplyMeasure.ANSWER, counts, 3);
            anonymous += head.messageId().isEmpty() ? 1 : 0;
        }
        List<FolderWeek> counted = new ArrayList<>();
        weeks.forEach(
                (monday, counts) ->
                        counted.add(
                                new FolderWeek(
                                        monday,
                                        new InboundCounts(
                                                counts[0],
                                                Optional.of(counts[1]),
                                                Optional.of(counts[2]),
                                                Optional.of(counts[3]),
                                                Optional.of(counts[4])),
                                        versions.getOrDefault(monday, TypedInbound.UNKNOWN))));
        return new FolderCount(
                counted, received.size(), replies, others, machines, twice, anonymous);
    }

    /** LET-65: in time, still within its time, or late. */
    private void add(MailHead head, LocalDate day, ReplyMeasure measure, int[] counts, int at) {
        Optional<LocalDate> reply =
                repliesTo.getOrDefault(head.messageId(), List.of()).stream()
                        .filter(one -> measure == ReplyMeasure.ACKNOWLEDGEMENT || !one.automatic())
                        .map(one -> day(one.sentAt()))
                        .min(LocalDate::compareTo);
        Optional<LocalDate> last = limits.lastDay(CHANNEL, measure, day);
        boolean inTime =
                reply.isPresent() && last.filter(limit -> reply.get().isAfter(limit)).isEmpty();
        if (inTime) {
            counts[at]++;
        } else if (reply.isEmpty() && last.filter(limit -> readOn.isAfter(limit)).isEmpty()) {
            counts[at + 1]++;
        }
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
