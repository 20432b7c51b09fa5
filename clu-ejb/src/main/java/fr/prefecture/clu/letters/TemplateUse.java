package fr.prefecture.clu.letters;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** How often a template served on a day in a service. LET-10 */
@Entity
@Table(name = "letters_use")
public class TemplateUse extends Versioned {

    @ManyToOne(optional = false)
    @JoinColumn(name = "template_id")
    private ReplyTemplate template;

    @Column(name = "used_on")
    private LocalDate day;

    @Column(name = "service_name")
    private String service;

    private int uses;

    protected TemplateUse() {}

    TemplateUse(ReplyTemplate template, LocalDate day, String service) {
        this.template = template;
        this.day = day;
        this.service = service;
    }

    void again() {
        uses++;
    }

    UseRow row() {
        return new UseRow(template.id(), template.code(), day, service, uses);
    }
}
