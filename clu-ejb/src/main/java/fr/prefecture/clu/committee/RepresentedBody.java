package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

/** COM-14: an organisation that sits in the committee, from its first seat to its archiving. */
@Entity
@Table(name = "committee_body")
public class RepresentedBody extends Versioned {

    static final int LONGEST_NAME = 160;
    static final int MOST_SEATS = 20;

    private String name;

    @Column(name = "name_key")
    private String key;

    @Enumerated(EnumType.STRING)
    private MemberCollege college;

    private int seats;
    private boolean archived;

    @Column(name = "import_id")
    private Long importId;

    protected RepresentedBody() {}

    /**
     * @throws RuleBroken when the name is missing or too long, the college is missing, or the seats
     *     are not 1 to 20
     */
    RepresentedBody(String name, MemberCollege college, int seats) {
        describe(name, college, seats);
    }

    /** One that an import adds. */
    RepresentedBody(String name, MemberCollege college, int seats, long importId) {
        this(name, college, seats);
        this.importId = importId;
    }

    final void describe(String name, MemberCollege college, int seats) {
        String plain = Words.needed("name", "committee.body.name.", name, LONGEST_NAME);
        if (college == null) {
            throw new RuleBroken("committee.body.college.missing").at("college");
        }
        if (seats < 1 || seats > MOST_SEATS) {
            throw new RuleBroken("committee.body.seats", seats, MOST_SEATS).at("seats");
        }
        this.importId = null;
        this.name = plain;
        this.key = Folded.key(plain);
        this.college = college;
        this.seats = seats;
    }

    /** While it is being imported: its seats are those that the rows name. */
    void reach(int seat) {
        if (seat > seats) {
            describe(name, college, seat);
        }
    }

    void archive() {
        archived = true;
        importId = null;
    }

    void restore() {
        archived = false;
    }

    public String name() {
        return name;
    }

    String key() {
        return key;
    }

    public MemberCollege college() {
        return college;
    }

    public int seats() {
        return seats;
    }

    public boolean isArchived() {
        return archived;
    }

    boolean isOf(long anImport) {
        return importId != null && importId == anImport;
    }

    String written() {
        return name + ", " + college + ", " + seats + (archived ? ", archived" : "");
    }

    BodyRow row(long sitting) {
        return new BodyRow(id(), version(), name, college, seats, archived, sitting);
    }
}
