# metrics tables with long names, blanks, other letters, bars and lines in texts.
deviation line-order 4 5 6
project
echo "metrics: ['a b.json', ünïcode.yaml]" >dvc.yaml
printf '{"with blank": 1, "bar|bar": "x|y", "ä": "größe", "lines": "a\\nb", "long": "%s", "wide": "日本"}\n' "$(printf %090d 1)" >'a b.json'
printf 'k: v\n' >ünïcode.yaml
commit one
run dvc metrics show
run dvc metrics show --md
run -j dvc metrics show --json
printf '{"with blank": 2, "bar|bar": "x||y", "ä": "klein", "lines": "a\\nc", "long": "%s", "wide": "日"}\n' "$(printf %090d 2)" >'a b.json'
printf 'k: w\n' >ünïcode.yaml
run dvc metrics diff
run dvc metrics diff --md
run dvc metrics diff --no-path
run -j dvc metrics diff --json
sh_run 'dvc metrics show --json; dvc metrics diff --json --targets ünïcode.yaml'
