package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** What the quality officer makes of a campaign: said once, in three parts of its report. */
@Entity
@Table(name = "listening_campaign_synthesis")
public class CampaignSynthesis extends Versioned {

    static final int LONGEST = 10_000;

    @ManyToOne(optional = false)
    @JoinColumn(name = "campaign_id")
    @SuppressWarnings("UnusedVariable") // read by queries only
    private Campaign campaign;

    private String remarks = "";
    private String leads = "";
    private String conclusion = "";

    protected CampaignSynthesis() {}

    CampaignSynthesis(Campaign campaign) {
        this.campaign = campaign;
    }

    /**
     * @throws RuleBroken when a text is too long
     */
    void say(SynthesisTexts texts) {
        remarks = fit(texts.remarks());
        leads = fit(texts.leads());
        conclusion = fit(texts.conclusion());
    }

    private static String fit(String text) {
        String plain = text.strip();
        if (plain.length() > LONGEST) {
            throw new RuleBroken("listening.synthesis.length", LONGEST, plain.length());
        }
        return plain;
    }

    SynthesisTexts texts() {
        return new SynthesisTexts(remarks, leads, conclusion);
    }

    String written() {
        return remarks.length() + ", " + leads.length() + ", " + conclusion.length();
    }
}
