package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A framework as it was published once, and held from a day on. */
@Entity
@Table(name = "quality_edition")
public class FrameworkVersion extends Versioned {

    @ManyToOne(optional = false)
    @JoinColumn(name = "framework_id")
    private QualityFramework framework;

    private String code;
    private String title;

    @Column(name = "published_on")
    private LocalDate publishedOn;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    private String replaces;

    @Column(name = "source_text")
    private String source;

    @Enumerated(EnumType.STRING)
    private FigureTarget.Status status;

    protected FrameworkVersion() {}

    FrameworkVersion(QualityFramework framework, FrameworkText.Edition said) {
        this.framework = framework;
        this.code = said.code();
        describe(said);
    }

    final void describe(FrameworkText.Edition said) {
        title = said.title();
        publishedOn = said.publishedOn().orElse(null);
        validFrom = said.validFrom();
        validUntil = said.validUntil().orElse(null);
        replaces = said.replaces().orElse(null);
        source = said.source();
        status = said.status();
    }

    QualityFramework framework() {
        return framework;
    }

    String code() {
        return code;
    }

    /** As people say it: « Qual-e-pref 2019 ». */
    String name() {
        return framework.name() + " " + code;
    }

    Optional<LocalDate> publishedOn() {
        return Optional.ofNullable(publishedOn);
    }

    Optional<String> replaces() {
        return Optional.ofNullable(replaces);
    }

    /** As other frameworks name it: {@code services-publics-plus/2021}. */
    String reference() {
        return framework.code() + "/" + code;
    }

    FrameworkText.Edition text(
            List<FrameworkText.Measure> indicators,
            List<FrameworkText.Aim> targets,
            List<FrameworkText.Module> modules) {
        return new FrameworkText.Edition(
                code,
                title,
                publishedOn(),
                validFrom,
                Optional.ofNullable(validUntil),
                replaces(),
                source,
                status,
                indicators,
                targets,
                modules);
    }

    EditionSheet sheet() {
        return new EditionSheet(row(), title, publishedOn(), replaces());
    }

    EditionRow row() {
        return new EditionRow(
                id(),
                framework.code(),
                framework.name(),
                code,
                name(),
                validFrom,
                Optional.ofNullable(validUntil),
                status,
                source);
    }
}
