# What is staged, changed, deleted or new but staged is in the experiment; what is untracked is not.
deviation exec-refs
deviation index-kept
project
small_pipeline
echo 1 >tracked
echo 1 >staged-edit
echo 1 >deleted
echo 1 >staged-deleted
echo 1 >renamed
echo '*.ign' >.gitignore
commit pipeline
echo 2 >tracked
echo 2 >staged-edit
git add staged-edit
echo 3 >>staged-edit
rm deleted
git rm -q staged-deleted
git mv renamed renamed-to
echo new >staged-new
git add staged-new
echo new >untracked
echo new >x.ign
run dvc exp run -n e1 -S lr=0.5
