/* Where navigation or tabs are a scrolling strip, brings the current item into it without moving the page. */
document.querySelectorAll('.rail [aria-current], .portal nav [aria-current], .tabs [aria-current]').forEach((item) => {
	const strip = item.closest('.tabs, .rail, nav');
	if (strip && strip.scrollWidth > strip.clientWidth) {
		const left = item.getBoundingClientRect().left - strip.getBoundingClientRect().left;
		strip.scrollLeft += left - (strip.clientWidth - item.offsetWidth) / 2;
	}
});
