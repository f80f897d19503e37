// Leads from an address that names a place of a long meeting, but not its part, to that part: links from elsewhere,
// such as /meetings/1664f4afaa7aefcf#u3fa9c2d1b0. Links of this site name the part.
(() => {
  const place = location.hash.slice(1), address = new URL(location);
  if (!/^[un][0-9a-f]{10}$/.test(place) || document.getElementById(place) || address.searchParams.get("at") === place) return;
  address.searchParams.set("at", place);
  location.replace(address);
})();
