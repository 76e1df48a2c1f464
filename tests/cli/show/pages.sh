# exp show --html and --pcp: a page in a directory, and its path on stdout.
project
file dvc.yaml <<-TXT
	params: [params.yaml]
	metrics: [m.json]
TXT
echo '{"acc": 0.123456789, "loss": NaN}' >m.json
echo 'opt: "</script><b>"' >params.yaml
commit base
echo 'opt: adam' >params.yaml
quietly dvc exp save -n one
# A page without what is the same in all of them, and without the time.
page() {
    sed -n '/<thead>/,$p' "$1" | sed '/<script>/,/<\/script>/d; s/[0-9][0-9]:[0-9][0-9] [AP]M/TIME/; s/[0-9a-f]\{7\} \[/REV [/'
}
here=$(pwd -P)
below() { "$@" | sed "s|$here|HERE|"; }
run below dvc exp show --html <<'END'
HERE/dvc_plots/experiments.html
END
run page dvc_plots/experiments.html <<'END'
<thead><tr><th scope="col" class="name">Experiment</th><th scope="col" class="fixed">Created</th><th scope="col" class="metric" title="m.json:acc">acc</th><th scope="col" class="metric" title="m.json:loss">loss</th><th scope="col" class="param" title="params.yaml:opt">opt</th></tr></thead>
<tbody>
<tr class="baseline"><th scope="row">workspace</th><td class="none">-</td><td data-number="0.123456789" title="0.123456789">0.12346</td><td data-number="nan">nan</td><td>adam</td></tr>
<tr class="baseline"><th scope="row">main</th><td>Jan 01, 2024</td><td data-number="0.123456789" title="0.123456789">0.12346</td><td data-number="nan">nan</td><td>&lt;/script&gt;&lt;b&gt;</td></tr>
<tr><th scope="row"><span class="tree">└── </span>REV [one]</th><td>Jan 01, 2024</td><td data-number="0.123456789" title="0.123456789">0.12346</td><td data-number="nan">nan</td><td>adam</td></tr>
</tbody>
</table></div>
</body>
</html>
END
mkdir sub
cd sub
run below dvc exp show --pcp -o '../a <b>/c' <<'END'
HERE/a <b>/c/index.html
END
cd ..
run page 'a <b>/c/index.html' <<'END'
<thead><tr><th scope="col" class="name">Experiment</th><th scope="col" class="fixed">Created</th><th scope="col" class="metric" title="m.json:acc">acc</th><th scope="col" class="metric" title="m.json:loss">loss</th><th scope="col" class="param" title="params.yaml:opt">opt</th></tr></thead>
<tbody>
<tr class="baseline"><th scope="row">workspace</th><td class="none">-</td><td data-number="0.123456789" title="0.123456789">0.12346</td><td data-number="nan">nan</td><td>adam</td></tr>
<tr class="baseline"><th scope="row">main</th><td>Jan 01, 2024</td><td data-number="0.123456789" title="0.123456789">0.12346</td><td data-number="nan">nan</td><td>&lt;/script&gt;&lt;b&gt;</td></tr>
<tr><th scope="row"><span class="tree">└── </span>REV [one]</th><td>Jan 01, 2024</td><td data-number="0.123456789" title="0.123456789">0.12346</td><td data-number="nan">nan</td><td>adam</td></tr>
</tbody>
</table></div>
</body>
</html>
END
run grep -c '<title>Experiments</title>' 'a <b>/c/index.html' <<'END'
1
END
# Columns and rows are chosen as for the table.
run dvc exp show -q --html --filter 'opt = adam' --columns loss --drop Created --out chosen
run page chosen/index.html <<'END'
<thead><tr><th scope="col" class="name">Experiment</th><th scope="col" class="metric" title="m.json:loss">loss</th></tr></thead>
<tbody>
<tr class="baseline"><th scope="row">workspace</th><td data-number="nan">nan</td></tr>
<tr class="baseline"><th scope="row">main</th><td data-number="nan">nan</td></tr>
<tr><th scope="row"><span class="tree">└── </span>REV [one]</th><td data-number="nan">nan</td></tr>
</tbody>
</table></div>
</body>
</html>
END
# One thing at a time.
run below dvc exp show --pcp --md --out md <<'END'
ERROR: failed to show experiments - --html and --pcp write pages and do not go with --json, --csv or --md
END
run sh -c 'dvc exp show --json --html --out json | cut -c 1-20; ls json' <<'END'
ERROR: failed to show experiments - --html and --pcp write pages and do not go with --json, --csv or --md
ls: cannot access 'json': No such file or directory
[exit 2]
END
run dvc exp show --html --pcp <<'END'
ERROR: failed to show experiments - --html and --pcp are two pages, one at a time
[exit 1]
END
run dvc exp show --open <<'END'
ERROR: failed to show experiments - --open is for pages: --html or --pcp is missing
[exit 1]
END
run dvc exp show --out md <<'END'
ERROR: failed to show experiments - --out is for pages: --html or --pcp is missing
[exit 1]
END
# The page of plots is another one.
echo plots >dvc_plots/index.html
run below dvc exp show --pcp <<'END'
HERE/dvc_plots/parallel_coordinates.html
END
run cat dvc_plots/index.html <<'END'
plots
END
# BROWSER shows it; where nothing does, that is said and does not count.
unset DISPLAY WAYLAND_DISPLAY
BROWSER=echo
export BROWSER
run below dvc exp show --pcp --open -o 'a <b>/c' <<'END'
HERE/a <b>/c/index.html
file://HERE/a%20%3Cb%3E/c/index.html
END
BROWSER=false
run below dvc exp show --html --open <<'END'
Failed to open file:///repo/dvc_plots/experiments.html. Please try opening it manually.
HERE/dvc_plots/experiments.html
END
run dvc exp show -q --html --open <<'END'
Failed to open file:///repo/dvc_plots/experiments.html. Please try opening it manually.
END
# A link that somebody left there is replaced, not followed.
mkdir linked
ln -s ../params.yaml linked/index.html
quietly dvc exp show --html --out linked
run cat params.yaml <<'END'
opt: adam
END
touch file
run dvc exp show --html --out file <<'END'
ERROR: cannot write pages to 'file': 'file' is no directory
[exit 255]
END
run dvc exp show --html --watch <<'END'
ERROR: failed to show experiments - --watch draws tables, not JSON, CSV, Markdown or pages
[exit 1]
END
run git status --short <<'END'
 M params.yaml
?? "a <b>/"
?? chosen/
?? dvc_plots/
?? file
?? linked/
END
# Of a hash the page shows the beginning, and all of it on hovering.
file dvc.yaml <<-TXT
	stages: {a: {cmd: cp data copy, deps: [data]}}
TXT
echo 1 >data
quietly dvc repro
quietly dvc exp show -q --html
run sh -c 'grep -o "<td title=[^/]*" dvc_plots/experiments.html | sort -u' <<'END'
<td title="b026324c6904b2a9cb4b88d6d61c81d1">b026324<
END
