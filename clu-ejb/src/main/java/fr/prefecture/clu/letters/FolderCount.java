package fr.prefecture.clu.letters;

import java.util.List;

/**
 * What a folder of e-mails counts.
 *
 * @param received from others
 * @param replies of ours to them
 * @param others of ours, which reply to none of these
 * @param machines what others' machines wrote, and what came back
 * @param twice e-mails that are in the folder more than once, each counted once
 * @param anonymous received ones without a number: no reply can name them
 */
public record FolderCount(
        List<FolderWeek> weeks,
        int received,
        int replies,
        int others,
        int machines,
        int twice,
        int anonymous) {}
