package fr.prefecture.clu.listening;

/** How those who answered a question by one channel were satisfied. */
public record ChannelShare(SurveyChannel channel, Satisfaction satisfaction) {}
