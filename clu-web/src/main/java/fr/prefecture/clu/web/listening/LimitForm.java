package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.LimitTerms;
import fr.prefecture.clu.listening.LimitUnit;
import fr.prefecture.clu.shared.FigureTarget;

/** What is typed of a time limit. */
public class LimitForm {

    private Integer amount;
    private LimitUnit unit;
    private String source;
    private boolean confirmed;

    void begin(LimitTerms terms) {
        amount = terms.amount();
        unit = terms.unit();
        source = terms.source();
        confirmed = terms.status() == FigureTarget.Status.CONFIRMED;
    }

    LimitTerms terms() {
        return new LimitTerms(
                amount == null ? 0 : amount,
                unit,
                ComplaintWords.text(source),
                confirmed ? FigureTarget.Status.CONFIRMED : FigureTarget.Status.TO_VALIDATE);
    }

    public Integer getAmount() {
        return amount;
    }

    public void setAmount(Integer amount) {
        this.amount = amount;
    }

    public LimitUnit getUnit() {
        return unit;
    }

    public void setUnit(LimitUnit unit) {
        this.unit = unit;
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
