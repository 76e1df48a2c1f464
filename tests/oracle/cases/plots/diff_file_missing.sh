# A file that some revisions lack, or have in another form.
deviation plots-reasons
plots_history
git rm -q plots.json
commit gone
echo 'loss,n' >logs.csv
run -j dvc plots diff --json v1 HEAD workspace
run dvc plots diff v1 HEAD workspace
