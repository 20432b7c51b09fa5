package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.CampaignComparison;
import fr.prefecture.clu.listening.CampaignResult;
import fr.prefecture.clu.listening.CampaignRow;
import fr.prefecture.clu.listening.SurveyChannel;
import fr.prefecture.clu.listening.SurveyResults;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What one address asks of a campaign: the page shows it, the file hands it out. */
@RequestScoped
public class SurveyReport {

    @Inject SurveyResults results;
    @Inject HttpServletRequest request;

    private CampaignResult result;
    private List<CampaignRow> earlier = List.of();
    private Optional<CampaignComparison> comparison = Optional.empty();
    private Optional<CampaignRow> beside = Optional.empty();

    void read(CampaignRow campaign) {
        result = results.of(campaign.id(), channel(campaign));
        if (result.isTold() && result.channel().isEmpty()) {
            earlier = results.earlier(campaign.id());
            beside =
                    earlier.stream()
                            .filter(one -> String.valueOf(one.id()).equals(parameter("avec")))
                            .findFirst()
                            .or(() -> earlier.stream().findFirst());
            comparison = beside.flatMap(one -> results.compare(campaign.id(), one.id()));
        }
    }

    private Optional<SurveyChannel> channel(CampaignRow campaign) {
        return campaign.channels().stream()
                .filter(one -> one.name().equals(parameter("canal")))
                .findFirst();
    }

    private String parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    CampaignResult result() {
        return result;
    }

    List<CampaignRow> earlier() {
        return earlier;
    }

    Optional<CampaignComparison> comparison() {
        return comparison;
    }

    /** The earlier campaign that was asked for, or the last one. */
    Optional<CampaignRow> beside() {
        return beside;
    }

    /** The address of a page or file about the same. */
    Address address(String path) {
        return Address.of(request, path)
                .with("canal", result.channel().map(SurveyChannel::name))
                .with("avec", beside.map(one -> String.valueOf(one.id())));
    }

    String inWords() {
        return Texts.of(
                result.channel().isPresent()
                        ? "listening.results.filtered"
                        : "listening.results.unfiltered",
                Stream.concat(
                                Stream.of(result.campaign().title()),
                                result.channel().map(SatisfactionText::channel).stream())
                        .toArray());
    }
}
