mod figures;
mod secrets;
mod shape;
mod world;
