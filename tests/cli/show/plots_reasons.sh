# What a page of plots lacks is told, each reason once; a target that nobody knows is an error, and the page stays.
project
file dvc.yaml <<-TXT
	plots: [a.csv, b.csv, p.png]
TXT
printf 'acc,phase\n1,warm\n2,cold\n' >a.csv
printf 'step,acc\n5,1\n6,2\n' >b.csv
echo picture >p.png
commit all
git tag full
git rm -q a.csv p.png
commit less
git rm -q b.csv
echo 'plots: [' >dvc.yaml
commit broken
git tag broken
git rm -q dvc.yaml
commit none
git tag none
git checkout -q full .
here=$(pwd -P)
below() { "$@" 2>&1 | sed "s|$here|HERE|g"; }
run below dvc plots diff full HEAD~2 broken none workspace <<'END'
DVC failed to load some plots for following revisions: 'HEAD~2, broken'.
WARNING: not drawn of 'HEAD~2': No such file or directory: 'a.csv'
WARNING: not drawn of 'HEAD~2': No such file or directory: 'p.png'
WARNING: not drawn of 'broken': unable to read: 'dvc.yaml', YAML file structure is corrupted
WARNING: not drawn of 'none': there is no such plot
WARNING: 'a.csv' is empty: 'phase' has no numbers (-y names another field)
file://HERE/dvc_plots/index.html
END
run below dvc plots diff none full --targets b.csv <<'END'
DVC failed to load some plots for following revisions: 'none'.
WARNING: not drawn of 'none': No such file or directory: 'b.csv'
file://HERE/dvc_plots/index.html
END
run below dvc plots diff -q none full --targets b.csv <<'END'
DVC failed to load some plots for following revisions: 'none'.
END
run below dvc plots diff HEAD~2 full --targets p.png <<'END'
DVC failed to load some plots for following revisions: 'HEAD~2'.
WARNING: not drawn of 'HEAD~2': No such file or directory: 'p.png'
file://HERE/dvc_plots/index.html
END
# Not with --json, which has them as DVC's.
run sh -c 'dvc plots diff none full --json 2>&1 | cut -c 1-20' <<'END'
{"data": {"a.csv": [
END
# -x and -y name what has numbers, or the template measures nothing.
run below dvc plots show a.csv -y acc <<'END'
file://HERE/dvc_plots/index.html
END
run below dvc plots show a.csv -x phase -y acc <<'END'
WARNING: 'dvc.yaml::a.csv' is empty: 'phase' has no numbers (-x names another field)
WARNING: 'a.csv' is empty: 'phase' has no numbers (-x names another field)
file://HERE/dvc_plots/index.html
END
run below dvc plots show a.csv -x phase -y acc -t confusion <<'END'
file://HERE/dvc_plots/index.html
END
printf '[{"a": null, "b": "x"}, {"a": true, "b": " 1 "}]' >c.json
run below dvc plots show c.json -x a -y b <<'END'
file://HERE/dvc_plots/index.html
END
file d.yaml <<-TXT
	- {a: x, b: y}
TXT
run below dvc plots show d.yaml -y b -y a <<'END'
WARNING: 'd.yaml' is empty: 'a' has no numbers (-y names another field)
file://HERE/dvc_plots/index.html
END
# Dates are numbers for that.
printf 'day,time,odd,a\n2026-01-01,2026-01-01T10:00:00,2026-01-01,1\n2026-01-02, 2026-01-01 10:00:01.5Z,2026-1-2,2\n' >e.csv
run below dvc plots show e.csv -x day <<'END'
file://HERE/dvc_plots/index.html
END
run below dvc plots show e.csv -x time <<'END'
file://HERE/dvc_plots/index.html
END
run below dvc plots show e.csv -x odd <<'END'
WARNING: 'e.csv' is empty: 'odd' has no numbers (-x names another field)
file://HERE/dvc_plots/index.html
END
# Targets.
cp dvc_plots/index.html ../page
run dvc plots show nosuch.csv <<'END'
ERROR: no plot and no file: 'nosuch.csv'
[exit 255]
END
run dvc plots show nosuch.csv 'other' -q <<'END'
[exit 255]
END
run dvc plots diff none full --targets nosuch.csv <<'END'
ERROR: no plot and no file: 'nosuch.csv'
[exit 255]
END
run dvc plots show nosuch.csv --show-vega <<'END'
ERROR: no plot and no file: 'nosuch.csv'
[exit 255]
END
run cmp dvc_plots/index.html ../page
run below dvc plots show nosuch.csv b.csv <<'END'
WARNING: no plot and no file: 'nosuch.csv'
file://HERE/dvc_plots/index.html
END
run below dvc plots diff none full --targets b.csv <<'END'
DVC failed to load some plots for following revisions: 'none'.
WARNING: not drawn of 'none': No such file or directory: 'b.csv'
file://HERE/dvc_plots/index.html
END
run dvc plots show nosuch.csv --json <<'END'
{}
END
# Mistakes in words.
touch file
run dvc plots show b.csv --out file <<'END'
ERROR: cannot write pages to 'file': 'file' is no directory
[exit 255]
END
run dvc plots show p.png --out file/below <<'END'
ERROR: cannot write pages to 'file/below/static': 'file' is no directory
[exit 255]
END
run dvc plots show b.csv --template nosuch <<'END'
ERROR: Template 'nosuch' not found.
hint: there are simple, linear, confusion, confusion_normalized, scatter, scatter_jitter, smooth, bar_horizontal_sorted, bar_horizontal
[exit 255]
END
mkdir .dvc/plots
echo '{}' >.dvc/plots/mine.json
echo '{}' >.dvc/plots/linear.json
run dvc plots show b.csv --template nosuch <<'END'
ERROR: Template 'nosuch' not found.
hint: there are simple, linear, confusion, confusion_normalized, scatter, scatter_jitter, smooth, bar_horizontal_sorted, bar_horizontal, mine
[exit 255]
END
run dvc plots show b.csv --html-template nosuch.html <<'END'
ERROR: HTML template 'nosuch.html' not found.
[exit 255]
END
