# Commas, quotes, bars, line ends, blanks at both ends, markup, brackets in values, keys and names.
project
file m.json <<'T'
{"comma": "a,b", "quote": "say \"x\"", "bar": "a|b", "lines": "one\ntwo", "blanks": "  x  ", "markup": "[bold]b[/bold] [link=x]", "back": "a\\b", "star": "*a* _b_ <i>", "empty": "", "k,e\"y": 1}
T
echo 'metrics: [m.json]' >dvc.yaml
commit base
experiment 'a.b-c_d'
run dvc exp show
run dvc exp show --csv
run dvc exp show --md
run dvc metrics show
run dvc metrics show --md
run dvc exp diff HEAD a.b-c_d --all
