# A name that is given twice is told once.
project
three_experiments
git init -q --bare "$ORACLE_BASE/ext/origin.git"
git remote add origin "$ORACLE_BASE/ext/origin.git"
for words in 'exp remove z z' 'exp remove z z y' 'exp remove z y z two' 'exp push origin z z' 'exp pull origin z z' \
    'exp remove -g origin z z' 'queue remove z z' 'queue remove z y z' 'queue kill z z'; do
    run dvc $words
done
run dvc exp push origin two two
run dvc exp remove -g origin two two
run dvc exp remove third third
rm -rf "$ORACLE_BASE/ext/origin.git"
