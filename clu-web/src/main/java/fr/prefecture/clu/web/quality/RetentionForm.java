package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.FinalDisposition;
import fr.prefecture.clu.quality.RetentionRow;
import fr.prefecture.clu.quality.RetentionStart;
import fr.prefecture.clu.quality.RetentionTerms;
import fr.prefecture.clu.shared.FigureTarget;
import java.util.Optional;

/** What is typed of a retention rule. */
public class RetentionForm {

    private String code;
    private String name;
    private Integer years;
    private RetentionStart starts;
    private FinalDisposition disposition;
    private Integer months;
    private String source;
    private boolean confirmed;

    void begin(RetentionRow rule) {
        code = rule.code();
        name = rule.terms().name();
        years = rule.terms().years();
        starts = rule.terms().starts();
        disposition = rule.terms().disposition();
        months = rule.terms().validityMonths().orElse(null);
        source = rule.terms().source();
        confirmed = rule.terms().status() == FigureTarget.Status.CONFIRMED;
    }

    RetentionTerms terms() {
        return new RetentionTerms(
                name,
                years == null ? 0 : years,
                starts,
                disposition,
                Optional.ofNullable(months),
                source,
                confirmed ? FigureTarget.Status.CONFIRMED : FigureTarget.Status.TO_VALIDATE);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Integer getYears() {
        return years;
    }

    public void setYears(Integer years) {
        this.years = years;
    }

    public RetentionStart getStarts() {
        return starts;
    }

    public void setStarts(RetentionStart starts) {
        this.starts = starts;
    }

    public FinalDisposition getDisposition() {
        return disposition;
    }

    public void setDisposition(FinalDisposition disposition) {
        this.disposition = disposition;
    }

    public Integer getMonths() {
        return months;
    }

    public void setMonths(Integer months) {
        this.months = months;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
    }
}
