// Shows the button that prints a sheet, which without this script would do nothing.
const button = document.querySelector(".tools button");
button.hidden = false;
button.addEventListener("click", () => print());
