package fr.prefecture.clu.listening;

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
import java.util.Optional;
import java.util.Set;

/** What one person answered in a campaign; nobody's name, and of the staff no day either. */
@Entity
@Table(name = "listening_response")
public class SurveyResponse extends Versioned {

    @ManyToOne(optional = false)
    @JoinColumn(name = "campaign_id")
    private Campaign campaign;

    private String reference;

    @Enumerated(EnumType.STRING)
    private SurveyChannel channel;

    @SuppressWarnings("UnusedVariable") // read by queries only
    private String language;

    @Column(name = "answered_on")
    private LocalDate answeredOn;

    @Column(name = "import_id")
    private Long importId;

    @ElementCollection
    @CollectionTable(name = "listening_mark", joinColumns = @JoinColumn(name = "response_id"))
    private Set<SurveyMark> marks = new HashSet<>();

    protected SurveyResponse() {}

    /**
     * @param importId nothing when it was not imported
     */
    SurveyResponse(Campaign campaign, AnswerSheet sheet, Long importId, Set<SurveyMark> marks) {
        super(StaffNumbers.of(sheet.channel()));
        this.campaign = campaign;
        this.reference = sheet.reference().strip();
        this.channel = sheet.channel();
        this.language = sheet.language();
        this.answeredOn = sheet.channel().audience() == Audience.STAFF ? null : sheet.answeredOn();
        this.importId = importId;
        this.marks.addAll(marks);
    }

    Campaign campaign() {
        return campaign;
    }

    String reference() {
        return reference;
    }

    SurveyChannel channel() {
        return channel;
    }

    /** Nothing of the staff. */
    Optional<LocalDate> answeredOn() {
        return Optional.ofNullable(answeredOn);
    }
}
