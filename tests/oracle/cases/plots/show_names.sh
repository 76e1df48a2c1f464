# Names with blanks, dots, letters beyond ASCII, marks of HTML.
project
plots_template
mkdir 'a b'
for f in 'a b/c d.csv' é.csv '<x>.csv' "q'.csv" 'a.b.csv'; do
    printf 'a.b,c[0]\n1,2\n' >"$f"
done
run -j dvc plots show --json -t t 'a b' é.csv '<x>.csv' "q'.csv" a.b.csv
run dvc plots show 'a b' é.csv '<x>.csv' "q'.csv" a.b.csv
echo pic >'a b/p #1.png'
run dvc plots show -o 'o u' 'a b/p #1.png'
