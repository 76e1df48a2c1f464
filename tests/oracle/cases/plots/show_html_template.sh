# A page of the user's: a file, by option or configuration; a text; one without a place for plots.
deviation error-words 2 3 6
plots_project </dev/null
echo '<body>{plot_divs}</body>' >page.html
echo '<body></body>' >none.html
cp page.html .dvc/mine.html
run dvc plots show logs.csv --html-template page.html
run dvc plots show logs.csv --html-template none.html
run dvc plots show logs.csv --html-template 'no such file'
run dvc plots show logs.csv --html-template 'a text {plot_divs}'
printf '[plots]\n    html_template = mine.html\n' >.dvc/config
run dvc plots show logs.csv
printf '[plots]\n    html_template = nosuch.html\n' >.dvc/config
run dvc plots show logs.csv
