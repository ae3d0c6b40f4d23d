-- Options are derivative legs ('LINEAR') with terms of their own; all four columns are filled for an option and empty otherwise.
-- `expiry` is an instant as documents write it.
ALTER TABLE leg ADD COLUMN option_right VARCHAR(4);
ALTER TABLE leg ADD COLUMN strike DECFLOAT;
ALTER TABLE leg ADD COLUMN expiry VARCHAR(40);
ALTER TABLE leg ADD COLUMN volatility DECFLOAT;
