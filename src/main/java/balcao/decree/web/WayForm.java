package balcao.decree.web;

import jakarta.validation.constraints.NotNull;

import balcao.decree.HistoryWay;

/** By which way the history of one ticket shall come. */
record WayForm(@NotNull(message = "{decree.history.wayMissing}") HistoryWay way) {

}
