# Texts that need quotes.
project
plots_pipeline
run dvc plots modify logs.csv -x 'a: b' -y '' --title '# "one" and '\''two'\''' --x-label true --y-label 1e5
snapshot
run dvc plots modify w.csv --title 'a long title with many words that goes on and on until the line is full and then a bit more of it' -x "é [x] {y}"
