package fr.prefecture.clu.appointments;

import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** Where a service receives people by appointment. */
@Entity
@Table(name = "appointments_desk")
public class Desk extends Versioned {

    private static final int LONGEST = 80;

    @Column(name = "service_name")
    private String service;

    @Column(name = "desk_name")
    private String name;

    protected Desk() {}

    /**
     * @throws RuleBroken when a name is missing or too long
     */
    Desk(String service, String name) {
        this.service = named(service);
        this.name = named(name);
    }

    private static String named(String typed) {
        String plain = typed.strip().replaceAll("\\s+", " ");
        if (plain.isEmpty()) {
            throw new RuleBroken("appointments.desk.noName");
        }
        if (plain.length() > LONGEST) {
            throw new RuleBroken("appointments.desk.tooLong", LONGEST);
        }
        return plain;
    }

    public String service() {
        return service;
    }

    public String name() {
        return name;
    }

    /** Whether it is what somebody calls by these names, whatever their case and accents. */
    boolean is(String askedService, String askedName) {
        return Folded.key(service).equals(Folded.key(askedService))
                && Folded.key(name).equals(Folded.key(askedName));
    }

    DeskRow row() {
        return new DeskRow(id(), service, name);
    }

    String written() {
        return service + " / " + name;
    }
}
