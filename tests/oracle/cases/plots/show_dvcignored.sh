# What .dvcignore hides: a file, files in a directory, a directory.
project
plots_template
mkdir -p dir/hid keep
for f in h.csv dir/a.csv dir/b.csv dir/hid/c.csv keep/d.csv; do
    printf 'a,b\n1,2\n' >$f
done
printf 'h.csv\ndir/b.csv\nhid\n' >.dvcignore
run -j dvc plots show --json -t t dir
run -j dvc plots show --json -t t keep h.csv
run -j dvc plots show --json -t t dir/hid keep
