package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A person who sits for an organisation while a mandate lasts, and whose name stays afterwards. */
@Entity
@Table(name = "committee_member")
public class Member extends Versioned {

    /** COM-21: how long before its end a mandate is brought to attention. */
    static final int SOON = 60;

    static final int LONGEST_NAME = 120;
    static final int LONGEST_FUNCTION = 160;
    static final int LONGEST_ADDRESS = 500;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2099;

    @ManyToOne(optional = false)
    @JoinColumn(name = "body_id")
    private RepresentedBody body;

    private int seat;

    @Enumerated(EnumType.STRING)
    @Column(name = "seat_rank")
    private Rank rank;

    private String name;

    @Column(name = "name_key")
    private String key;

    @Column(name = "held_function")
    private String function;

    private String email;
    private String phone;

    @Column(name = "postal_address")
    private String address;

    @Enumerated(EnumType.STRING)
    @Column(name = "preferred_channel")
    private Channel channel;

    @Enumerated(EnumType.STRING)
    @Column(name = "preferred_format")
    private Format format;

    @ElementCollection
    @CollectionTable(
            name = "committee_member_arrangement",
            joinColumns = @JoinColumn(name = "member_id"))
    @Column(name = "arrangement")
    @Enumerated(EnumType.STRING)
    private Set<Arrangement> arrangements = new HashSet<>();

    @Column(name = "mandate_from")
    private LocalDate from;

    @Column(name = "mandate_until")
    private LocalDate until;

    private boolean archived;

    /** COM-22: the one that added it, as long as nothing was changed since. */
    @Column(name = "import_id")
    private Long importId;

    protected Member() {}

    /**
     * @throws RuleBroken when the details break COM-17 or COM-18, the seat is none of the
     *     organisation's, or a text is missing or too long
     */
    Member(RepresentedBody body, MemberDetails details) {
        if (body.isArchived()) {
            throw new RuleBroken("committee.body.isArchived", body.name());
        }
        this.body = body;
        describe(details);
    }

    /** One whom an import adds. */
    Member(RepresentedBody body, MemberDetails details, long importId) {
        this(body, details);
        this.importId = importId;
    }

    final void describe(MemberDetails details) {
        if (archived) {
            throw new RuleBroken("committee.member.isArchived", name);
        }
        importId = null;
        String plain = Words.needed("name", "committee.member.name.", details.name(), LONGEST_NAME);
        if (Words.personKey(plain).isEmpty()) {
            throw new RuleBroken("committee.member.name.missing").at("name");
        }
        if (details.seat() < 1 || details.seat() > body.seats()) {
            throw new RuleBroken("committee.member.seat", details.seat(), body.name(), body.seats())
                    .at("seat");
        }
        if (details.from() == null) {
            throw new RuleBroken("committee.member.from.missing").at("from");
        }
        String mail = Words.email(details.email());
        if (details.channel() == Channel.EMAIL && mail.isEmpty()) {
            throw new RuleBroken("committee.member.email.missing").at("email");
        }
        hold(details.from(), details.until());
        this.seat = details.seat();
        this.rank = details.rank();
        this.name = plain;
        this.key = Words.personKey(plain);
        this.function =
                Words.bounded(
                        "function",
                        "committee.member.function.",
                        details.function(),
                        LONGEST_FUNCTION);
        this.email = mail;
        this.phone = Words.phone(details.phone());
        this.address =
                Words.bounded(
                        "address", "committee.member.address.", details.address(), LONGEST_ADDRESS);
        this.channel = details.channel();
        this.format = details.format();
        this.arrangements.retainAll(details.arrangements());
        this.arrangements.addAll(details.arrangements());
    }

    /** COM-17 */
    private void hold(LocalDate first, Optional<LocalDate> last) {
        mustBeNear("from", first);
        last.ifPresent(day -> mustBeNear("until", day));
        if (last.filter(first::isAfter).isPresent()) {
            throw new RuleBroken("committee.member.until.early", last.get(), first).at("until");
        }
        this.from = first;
        this.until = last.orElse(null);
    }

    private static void mustBeNear(String component, LocalDate day) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new RuleBroken(
                            "committee.member.year",
                            day,
                            String.valueOf(FIRST_YEAR),
                            String.valueOf(LAST_YEAR))
                    .at(component);
        }
    }

    /** COM-17: the same mandate ends later, or without a day that is set. */
    void renew(Optional<LocalDate> last) {
        if (archived) {
            throw new RuleBroken("committee.member.isArchived", name);
        }
        if (until == null || last.filter(day -> !day.isAfter(until)).isPresent()) {
            throw until == null
                    ? new RuleBroken("committee.member.renew.open", name)
                    : new RuleBroken("committee.member.renew.early", last.orElseThrow(), until);
        }
        hold(from, last);
        importId = null;
    }

    /** COM-20 */
    void archive() {
        archived = true;
        importId = null;
        email = "";
        phone = "";
        address = "";
        channel = Channel.POST;
        format = Format.STANDARD;
        arrangements.clear();
    }

    void restore() {
        if (body.isArchived()) {
            throw new RuleBroken("committee.body.isArchived", body.name());
        }
        archived = false;
    }

    /** COM-15, COM-16: others of the same organisation. */
    void mustFit(List<Member> others) {
        for (Member other : others) {
            if (other != this && !other.archived && overlaps(other)) {
                if (other.key.equals(key)) {
                    throw new RuleBroken(
                            "committee.member.twice", other.name, body.name(), other.seat);
                }
                if (other.seat == seat && other.rank == rank) {
                    throw other.taken();
                }
            }
        }
    }

    private RuleBroken taken() {
        return until == null
                ? new RuleBroken("committee.member.takenOpen." + rank, seat, name, from)
                : new RuleBroken("committee.member.taken." + rank, seat, name, from, until);
    }

    private boolean overlaps(Member other) {
        return (until == null || !until.isBefore(other.from))
                && (other.until == null || !other.until.isBefore(from));
    }

    boolean isHeldOn(LocalDate day) {
        return !archived && !from.isAfter(day) && (until == null || !until.isBefore(day));
    }

    /** COM-21: somebody else holds the same place after this mandate's end. */
    boolean isFollowedBy(Member other) {
        return other != this
                && !other.archived
                && other.body.id().equals(body.id())
                && other.seat == seat
                && other.rank == rank
                && until != null
                && (other.until == null || other.until.isAfter(until));
    }

    MandateState state(LocalDate today) {
        if (archived) {
            return MandateState.ARCHIVED;
        }
        if (from.isAfter(today)) {
            return MandateState.TO_COME;
        }
        if (until == null || until.isAfter(today.plusDays(SOON))) {
            return MandateState.ACTIVE;
        }
        return until.isBefore(today) ? MandateState.ENDED : MandateState.ENDING;
    }

    public RepresentedBody body() {
        return body;
    }

    public int seat() {
        return seat;
    }

    public Rank rank() {
        return rank;
    }

    public String name() {
        return name;
    }

    String key() {
        return key;
    }

    public String function() {
        return function;
    }

    /** Empty when none is known, like the postal address. */
    public String email() {
        return email;
    }

    public String address() {
        return address;
    }

    public Channel channel() {
        return channel;
    }

    public Format format() {
        return format;
    }

    public Set<Arrangement> arrangements() {
        return Set.copyOf(arrangements);
    }

    public LocalDate mandateFrom() {
        return from;
    }

    public Optional<LocalDate> mandateUntil() {
        return Optional.ofNullable(until);
    }

    public boolean isArchived() {
        return archived;
    }

    boolean isOf(long anImport) {
        return importId != null && importId == anImport;
    }

    /** For the history, which outlives the contact data: COM-20. */
    String written() {
        return "%s; %s; %d; %s; %s; %s; %s; %s%s"
                .formatted(
                        name,
                        body.name(),
                        seat,
                        rank,
                        from,
                        until == null ? "-" : until,
                        channel,
                        format,
                        archived ? "; archived" : "");
    }

    MemberRow row(LocalDate today) {
        return new MemberRow(
                id(),
                version(),
                body.id(),
                body.name(),
                body.college(),
                seat,
                rank,
                name,
                function,
                email,
                phone,
                address,
                channel,
                format,
                arrangements.stream().sorted().toList(),
                from,
                Optional.ofNullable(until),
                state(today));
    }
}
