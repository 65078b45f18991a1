package balcao.notification;

import java.time.Instant;

import balcao.platform.KeysetPage;

/**
 * A page of somebody's notices, newest first.
 *
 * @param unread how many they have not read
 * @param newest the newest of all that there was when the page was made; 0 without any
 */
public record NoticePage(KeysetPage<NoticeRow> notices, boolean unreadOnly, long unread, long newest, Instant at) {

}
