package fr.prefecture.clu.letters;

import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.mail.Recipient;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;

/** Somebody whose opinion is asked, as they were when it was: by e-mail, by post, or neither. */
@Entity
@Table(name = "letters_consulted_member")
public class ConsultedMember extends Versioned {

    @ManyToOne(optional = false)
    @JoinColumn(name = "consultation_id")
    private Consultation consultation;

    private int place;

    @Column(name = "member_key")
    private String key;

    @Column(name = "person_name")
    private String name;

    @Column(name = "person_function")
    private String function;

    @Column(name = "body_name")
    private String body;

    private String email;

    @Column(name = "postal_address")
    private String address;

    @Enumerated(EnumType.STRING)
    private Print print;

    @Column(name = "plain_text")
    private boolean plain;

    @Column(name = "posted_on")
    private LocalDate postedOn;

    @Column(name = "reminded_on")
    private LocalDate remindedOn;

    protected ConsultedMember() {}

    ConsultedMember(Consultation consultation, int place, ConsultedPerson person) {
        this.consultation = consultation;
        this.key = person.key();
        describe(place, person);
    }

    final void describe(int newPlace, ConsultedPerson person) {
        place = newPlace;
        name = person.name();
        function = person.function();
        body = person.body();
        email = person.email();
        address = person.address();
        print = person.print();
        plain = person.plain();
    }

    /** LET-32: twice is once, the first day holds. */
    void post(LocalDate on) {
        if (postedOn == null) {
            postedOn = on;
        }
    }

    /** LET-42 */
    void remind(LocalDate on) {
        remindedOn = on;
    }

    /** The address to which what did not arrive goes now. */
    void writeTo(String right) {
        email = right;
    }

    /** In the order in which they were chosen, from 1. */
    int place() {
        return place;
    }

    public Consultation consultation() {
        return consultation;
    }

    public String key() {
        return key;
    }

    public String name() {
        return name;
    }

    public String function() {
        return function;
    }

    /** The organisation for which they speak. */
    public String body() {
        return body;
    }

    public String email() {
        return email;
    }

    public String address() {
        return address;
    }

    public Print print() {
        return print;
    }

    /** Whether they asked for text alone. */
    public boolean isPlain() {
        return plain && !isPosted();
    }

    /** Whether what is sent to them goes by post. */
    public boolean isPosted() {
        return email.isEmpty() && !address.isEmpty();
    }

    /** Whether they can be written to at all. */
    public boolean isReached() {
        return !email.isEmpty() || !address.isEmpty();
    }

    public Optional<LocalDate> postedOn() {
        return Optional.ofNullable(postedOn);
    }

    public Optional<LocalDate> remindedOn() {
        return Optional.ofNullable(remindedOn);
    }

    /** As the e-mails know them. */
    public Recipient recipient() {
        return new Recipient(String.valueOf(id()), name, email);
    }
}
