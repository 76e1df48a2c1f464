# Long lists, long texts, texts of several lines, markup and blanks.
project
printf 'l: [%s]\nt: %s\nlines: "a\\n\\nb"\nmarkup: "[red]x[/red]"\nblanks: "  x "\nbar: "a|b"\n' "$(seq -s ', ' 200)" "$(printf 'x%.0s' $(seq 300))" >params.yaml
commit base
sed -i 's/200/201/; s/xxx$/xx/; s/a\\n/c\\n/; s/red\]x/red]y/; s/  x /  y /; s/a|b/a|c/' params.yaml
run dvc params diff
run dvc params diff --md
run -j dvc params diff --json
