package fr.prefecture.clu.shared;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

/**
 * What has an identity of its own and is changed by several people: a number, and a version against
 * lost updates.
 */
@MappedSuperclass
public abstract class Versioned {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "clu_sequence")
    @SequenceGenerator(name = "clu_sequence", sequenceName = "clu_sequence", allocationSize = 50)
    private Long id;

    @Version private int version;

    protected Versioned() {}

    /**
     * @param number its own, where the next one would tell when it was made; nothing for the next
     */
    protected Versioned(Long number) {
        this.id = number;
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }
}
