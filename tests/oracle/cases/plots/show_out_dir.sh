# Where pages and images go: by default, by -o, by configuration.
plots_project </dev/null
echo pic >pic.png
run dvc plots show logs.csv pic.png
run -j dvc plots show --json pic.png -o json
run dvc plots show pic.png -o page
printf '[plots]\n    out_dir = set dir\n' >.dvc/config
run dvc plots show pic.png
run -j dvc plots show --json pic.png
mkdir sub
cd sub
run dvc plots show -o ../up ../pic.png
